//! Why the system did not do what it was asked.

use std::io;

/// Why the system did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemFault {
    /// Nothing has that name.
    NotFound,
    /// This user may not.
    PermissionDenied,
    /// Something of that name is there already.
    AlreadyExists,
    /// Another program has it.
    Taken,
    /// A folder stands where a file was expected.
    IsAFolder,
    /// Something else stands where a folder was expected.
    NotAFolder,
    /// Neither a file nor a folder: a pipe, a device.
    NotAFile,
    /// No room left.
    DiskFull,
    /// The disk can only be read.
    ReadOnly,
    /// A name that the file system does not take.
    BadName,
    /// Anything else, in the system's words.
    Other(String),
}

impl From<&io::Error> for SystemFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            io::ErrorKind::AlreadyExists => Self::AlreadyExists,
            io::ErrorKind::AddrInUse => Self::Taken,
            io::ErrorKind::IsADirectory => Self::IsAFolder,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::InvalidFilename => Self::BadName,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// In English.
pub fn english(fault: &SystemFault) -> &str {
    match fault {
        SystemFault::NotFound => "it was not found",
        SystemFault::PermissionDenied => "permission denied",
        SystemFault::AlreadyExists => "something of that name is there already",
        SystemFault::Taken => "another program uses it",
        SystemFault::IsAFolder => "it is a folder",
        SystemFault::NotAFolder => "it is not a folder",
        SystemFault::NotAFile => "it is not a file",
        SystemFault::DiskFull => "the disk is full",
        SystemFault::ReadOnly => "the disk can only be read",
        SystemFault::BadName => "the file system takes no such name",
        SystemFault::Other(words) => words,
    }
}

/// In Russian.
pub fn russian(fault: &SystemFault) -> String {
    let words = match fault {
        SystemFault::NotFound => "его нет",
        SystemFault::PermissionDenied => "нет разрешения",
        SystemFault::AlreadyExists => "это имя уже занято",
        SystemFault::Taken => "он занят другой программой",
        SystemFault::IsAFolder => "это папка",
        SystemFault::NotAFolder => "это не папка",
        SystemFault::NotAFile => "это не файл",
        SystemFault::DiskFull => "на диске нет места",
        SystemFault::ReadOnly => "диск доступен только для чтения",
        SystemFault::BadName => "такие имена на этом диске невозможны",
        SystemFault::Other(words) => return format!("«{words}» (слова системы)"),
    };
    words.to_owned()
}

/// In Kazakh.
pub fn kazakh(fault: &SystemFault) -> String {
    let words = match fault {
        SystemFault::NotFound => "ол жоқ",
        SystemFault::PermissionDenied => "рұқсат жоқ",
        SystemFault::AlreadyExists => "бұл ат бос емес",
        SystemFault::Taken => "оны басқа бағдарлама пайдаланып тұр",
        SystemFault::IsAFolder => "бұл — қалта",
        SystemFault::NotAFolder => "бұл — қалта емес",
        SystemFault::NotAFile => "бұл — файл емес",
        SystemFault::DiskFull => "дискіде орын жоқ",
        SystemFault::ReadOnly => "дискіге жазуға болмайды, тек оқуға болады",
        SystemFault::BadName => "бұл дискіде мұндай ат болмайды",
        SystemFault::Other(words) => return format!("«{words}» (жүйенің сөзі)"),
    };
    words.to_owned()
}
