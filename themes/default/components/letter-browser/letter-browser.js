/**
 * Whether the page is open inside another application rather than in a browser. Such windows as a
 * rule neither print nor save files, and forget the page when they are closed. Nothing is decided
 * by it but a notice.
 */

/** Names by which applications tell of themselves. */
const applications = new RegExp(
  [
    'FBA[NV]',
    'FB_IAB',
    'Instagram',
    'Barcelona',
    'WhatsApp',
    'Telegram',
    'TikTok',
    'musical_ly',
    'trill_',
    'Bytedance',
    'Viber',
    '\\bVK(?:Android|iOS|Client)',
    'com\\.vk',
    'OKApp',
    'OKAndroid',
    '\\bLine/',
    'Snapchat',
    'MicroMessenger',
    'Twitter',
    'LinkedInApp',
    'Pinterest',
    'Kaspi',
  ].join('|'),
);

/**
 * Browsers that are built on the system's WebView and show its mark: Mi, Opera Mini, Yandex,
 * Huawei, Vivo, …
 */
const browsers = /\w*Browser\/|\b(?:OPR|OPT|DuckDuckGo|Focus|Klar)\//;

/**
 * The WebView of Android by its own mark; on Apple's systems only Safari and browsers end in
 * `Safari/`.
 */
const webViews =
  /Android.*(?:; wv\)|Version\/4\.0 Chrome\/)|(?:iPhone|iPad|iPod|Macintosh).*AppleWebKit(?!.*Safari\/)/;

/**
 * Telegram on Android calls itself plain Chrome, without a mark of the WebView: there its objects
 * tell, one of the pages that it opens from a chat and two of its mini-applications.
 */
const objects = ['TelegramWebview', 'TelegramWebviewProxy', 'TelegramWebviewProxyProto'];

/**
 * @param {{ navigator: { userAgent: string } }} window
 */
export function insideApplication(window) {
  const { userAgent } = window.navigator;
  return (
    objects.some((name) => name in window) ||
    applications.test(userAgent) ||
    (webViews.test(userAgent) && !browsers.test(userAgent))
  );
}
