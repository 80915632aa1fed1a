/**
 * Whether a changing request was made by a page of this site. Browsers send Origin with every POST; where a proxy
 * removed it, Sec-Fetch-Site must say so. A request that says nothing is refused. `url` is that of the request as it
 * arrived: behind a proxy that ends TLS its scheme is not the public one, so an authority's own host counts with both.
 */
export function isSameOrigin(headers: Headers, url: URL, publicOrigin: string): boolean {
  const origin = headers.get('origin');
  if (origin !== null)
    return [publicOrigin, url.origin, `${new URL(publicOrigin).protocol}//${url.host}`].includes(origin);
  const site = headers.get('sec-fetch-site');
  return site === 'same-origin' || site === 'none';
}
