import { request as httpRequest } from 'node:http';

/** Only the head of a request whose body would be too large. */
export function announceBody(origin: string, path: string, length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': length, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = httpRequest(`${origin}${path}`, { method: 'POST', headers }, answer => {
      resolve(answer.statusCode);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
}
