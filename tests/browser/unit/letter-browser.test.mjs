import assert from 'node:assert/strict';
import { test } from 'node:test';
import { component } from '../modules.mjs';

const { insideApplication } = await component('letter-browser');

const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-A145F Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36';
const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const INSIDE = {
  'Android, any application': ANDROID,
  'Android 16, any application':
    'Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36',
  'Android, the mark of the WebView taken out': ANDROID.replace('; wv', ''),
  'Facebook, Android': `${ANDROID} [FB_IAB/FB4A;FBAV/442.0.0.44.114;]`,
  'Facebook, iPhone': `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/442.0.0.28.107;FBBV/543210;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBLC/ru_RU]`,
  'Messenger, iPhone': `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/440.0.0.30.107]`,
  'Instagram, Android': `${ANDROID} Instagram 312.1.0.34.111 Android (34/14; 450dpi; 1080x2208; samsung; SM-A145F; a14; mt6769t; ru_KZ; 548323757)`,
  'Instagram, iPhone': `${IPHONE} Mobile/15E148 Instagram 312.0.2.26.117 (iPhone14,5; iOS 17_5; ru_KZ; ru; scale=3.00; 1170x2532; 548323757)`,
  'Threads, iPhone': `${IPHONE} Mobile/15E148 Safari/604.1 Barcelona 312.0.0.30.109`,
  'WhatsApp, iPhone': `${IPHONE} Mobile/15E148 [FBAN/WhatsApp] WhatsApp/2.24.9.78`,
  'TikTok, Android': `${ANDROID} trill_330003 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/33.0.3 ByteLocale/ru-RU BytedanceWebview/d8a21c6`,
  'TikTok, iPhone': `${IPHONE} Mobile/15E148 musical_ly_33.0.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/ru Region/KZ BytedanceWebview/d8a21c6`,
  'VK, Android': `${ANDROID} VKAndroidApp/8.52-18650 (Android 14; SDK 34; arm64-v8a; samsung SM-A145F; ru; 2208x1080)`,
  'VK, iPhone': `${IPHONE} Mobile/15E148 com.vk.vkclient/8.52`,
  'Odnoklassniki, Android': `${ANDROID} OKAndroid/24.1.10 b24011000 OkApp`,
  'Viber, Android': `${ANDROID} Viber/21.8.0.4`,
  'Telegram, iPhone': `${IPHONE} Mobile/15E148`,
  'Telegram, iPad':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'a mini-application of Telegram, Android': `${CHROME} Telegram-Android/11.5.3 (Samsung SM-A145F; Android 14; SDK 34; LOW)`,
};

for (const [name, userAgent] of Object.entries(INSIDE)) {
  test(`inside another application: ${name}`, () =>
    assert.equal(insideApplication({ navigator: { userAgent } }), true));
}

for (const name of ['TelegramWebview', 'TelegramWebviewProxy', 'TelegramWebviewProxyProto']) {
  test(`inside Telegram on Android, which calls itself Chrome: ${name}`, () => {
    assert.equal(insideApplication({ navigator: { userAgent: CHROME }, [name]: {} }), true);
  });
}

const BROWSERS = {
  'Chrome, Android': CHROME,
  'Chrome, Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Chrome, iPhone': `${IPHONE} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`,
  'Edge, Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  'Edge, Android': `${CHROME} EdgA/131.0.0.0`,
  'Samsung Internet':
    'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
  'Firefox, Android': 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0',
  'Firefox, Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0',
  'Firefox, Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  'Firefox, iPhone': `${IPHONE} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`,
  'Safari, iPhone': `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
  'Safari, Mac and iPad':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  'Yandex, Android':
    'Mozilla/5.0 (Linux; arm_64; Android 14; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.6613.119 YaBrowser/24.9.3.119.00 SA/3 Mobile Safari/537.36',
  'Yandex, iPhone': `${IPHONE} Version/17.5 YaBrowser/24.10.4.549.10 SA/3 Mobile/15E148 Safari/604.1`,
  'the application Yandex':
    'Mozilla/5.0 (Linux; arm_64; Android 14; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 YaBrowser/24.10.0 (lite) YaSearchBrowser/24.10 Mobile Safari/537.36',
  'Mi Browser':
    'Mozilla/5.0 (Linux; U; Android 13; ru-ru; Redmi Note 12 Build/TKQ1.221114.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0.5615.136 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9.1-gn',
  'Huawei Browser':
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NAM-LX9; HMSCore 6.13.0.322) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36',
  'Vivo Browser': `${ANDROID} VivoBrowser/13.6.21.0`,
  'Opera, Android': `${CHROME} OPR/85.0.0.0`,
  'Opera Mini, Android': `${ANDROID} OPR/81.1.2254.73624`,
  'Opera, iPhone': `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1 OPT/5.0.5`,
  'DuckDuckGo, Android': ANDROID.replace(' Safari', ' DuckDuckGo/5 Safari'),
  'UC Browser':
    'Mozilla/5.0 (Linux; U; Android 13; ru; SM-A145F Build/TP1A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.8.0.1326 Mobile Safari/537.36',
};

for (const [name, userAgent] of Object.entries(BROWSERS)) {
  test(`a browser is no application: ${name}`, () =>
    assert.equal(insideApplication({ navigator: { userAgent } }), false));
}
