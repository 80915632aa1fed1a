import type { RouteRequest } from './route.ts';

/** Hands a table over as a file of this name (letters of ASCII only). */
export const sendCsv = (request: RouteRequest, fileName: string, csv: string): Response =>
  request.context.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
  });
