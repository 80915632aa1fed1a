import type { RouteRequest } from '../../../platform/http/route.ts';

/** A posted text byte for byte: passwords are neither trimmed nor normalised (ASVS 6.2.8). '' when absent. */
export async function exactText(request: RouteRequest, name: string): Promise<string> {
  // Answers a body that is no form as every other page does.
  await request.form();
  const value = (await request.context.req.formData()).get(name);
  return typeof value === 'string' ? value : '';
}
