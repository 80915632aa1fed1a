/**
 * Whether a changing request was made by a page of this site. Browsers send Origin with every POST; where a proxy
 * removed it, Sec-Fetch-Site must say so. A request that says nothing is refused.
 */
export function isSameOrigin(headers: Headers, url: URL, publicOrigin: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === publicOrigin || origin === url.origin;
  const site = headers.get('sec-fetch-site');
  return site === 'same-origin' || site === 'none';
}
