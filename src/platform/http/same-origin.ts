/**
 * Whether a changing request was made by a page of this site. Browsers send Origin with every POST; where a proxy
 * removed it, Sec-Fetch-Site must say so. A request that says nothing is refused. `asked` is the URL of the request as it
 * arrived: behind a proxy that ends TLS its scheme is not the public one, so an authority's own host counts with both.
 */
export function isSameOrigin(headers: Headers, asked: string, publicOrigin: string): boolean {
  const origin = headers.get('origin');
  if (origin === publicOrigin) return true;
  if (origin !== null) {
    const url = new URL(asked);
    return [url.origin, `${new URL(publicOrigin).protocol}//${url.host}`].includes(origin);
  }
  const site = headers.get('sec-fetch-site');
  return site === 'same-origin' || site === 'none';
}
