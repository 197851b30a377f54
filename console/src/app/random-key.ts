export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 random bits, fit for an address or a header; `crypto.randomUUID` is not in every browser of a government office. */
export const randomKey = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
