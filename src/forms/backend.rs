//! How a CMS reaches the files that editors change: the part of the configuration that is a
//! person's own.

use super::yaml::Yaml;
use crate::language::UiLanguage;

/// Where the files are that an editor changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// GitHub.
    Github,
    /// GitLab, or a GitLab of one's own.
    Gitlab,
    /// A Gitea or a Forgejo.
    Gitea,
    /// A folder of this machine, by a program that stands between the browser and it.
    Local,
}

/// How a CMS reaches the files.
#[derive(Debug, Clone)]
pub struct Backend {
    /// What keeps them.
    pub host: Host,
    /// `OWNER/REPO` there.
    pub repository: String,
    /// The branch that is published.
    pub branch: String,
    /// The address of a host of one's own.
    pub address: Option<String>,
    /// The id of the application that an editor signs in through (OAuth 2.0, RFC 6749, with PKCE,
    /// RFC 7636).
    pub application: Option<String>,
}

/// What a person may change.
pub(super) fn head(backend: &Backend, ui: UiLanguage) -> Yaml {
    let text = |text: &str| Yaml::text(text);
    let name = match backend.host {
        Host::Github | Host::Local => "github",
        Host::Gitlab => "gitlab",
        Host::Gitea => "gitea",
    };
    let mut keys = vec![
        ("name", text(name)),
        ("repo", text(&backend.repository)),
        ("branch", text(&backend.branch)),
    ];
    if let Some(address) = &backend.address {
        let address = address.trim_end_matches('/');
        let api = match backend.host {
            Host::Github | Host::Local => "/api/v3",
            Host::Gitlab => "/api/v4",
            Host::Gitea => "/api/v1",
        };
        keys.push(("api_root", Yaml::text(format!("{address}{api}"))));
        keys.push(("base_url", text(address)));
        if backend.host == Host::Gitea {
            let endpoint = format!("{address}/login/oauth/authorize");
            keys.push(("auth_endpoint", Yaml::Text(endpoint)));
        }
    }
    if matches!(backend.host, Host::Gitlab) {
        keys.push(("auth_type", text("pkce")));
    }
    if matches!(backend.host, Host::Gitlab | Host::Gitea) {
        // What the host gives is put here later, if it is not known yet.
        let application = backend.application.as_deref();
        keys.push(("app_id", text(application.unwrap_or("APPLICATION-ID"))));
    }
    let messages = [
        ("create", "CMS: {{collection}}: {{slug}}"),
        ("update", "CMS: {{collection}}: {{slug}}"),
        ("delete", "CMS: {{collection}}: {{slug}}"),
        ("uploadMedia", "CMS: {{path}}"),
        ("deleteMedia", "CMS: {{path}}"),
    ];
    let messages = messages.map(|(key, message)| (key, text(message)));
    keys.push(("commit_messages", Yaml::Map(messages.to_vec())));
    let mut head = vec![("backend", Yaml::Map(keys))];
    if backend.host == Host::Local {
        head.push(("local_backend", Yaml::Flag(true)));
    }
    // A change waits for review on a branch of its own, where the CMS can do that.
    if matches!(backend.host, Host::Github | Host::Gitlab) {
        head.push(("publish_mode", text("editorial_workflow")));
    }
    // There is no Kazakh one: Russian is what an editor knows.
    let locale = match ui {
        UiLanguage::English => "en",
        UiLanguage::Russian | UiLanguage::Kazakh => "ru",
    };
    head.push(("locale", text(locale)));
    head.push(("media_folder", text("media")));
    Yaml::Map(head)
}
