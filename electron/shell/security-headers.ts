/**
 * Headers of every answer that a shell gives to the page. Nothing is loaded from elsewhere, nothing inline runs, nobody
 * frames the page, and the page is cross-origin isolated so that it may share memory.
 * @param sockets origins beside its own that the page may connect to, such as `ws://127.0.0.1:4000`
 */
export const securityHeaders = (sockets: readonly string[] = []): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    ['connect-src', "'self'", ...sockets].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
});

/**
 * Browser features by their name in Permissions-Policy, of those that Chromium knows there and a page could ask the user
 * for. Those without a name that it knows, Bluetooth and light sensors, ask the user first where they exist, and the
 * desktop shell refuses every such request.
 */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;
