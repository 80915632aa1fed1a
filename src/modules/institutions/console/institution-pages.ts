import { parseUuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { Facility } from '../domain/facility.ts';
import type { InstitutionsDeps } from '../use-cases/institutions-deps.ts';

/** What the pages of this module for staff work with. */
export type InstitutionPages = InstitutionsDeps & {
  readonly frame: ConsoleFrame;
  readonly mayStaff: (role: string, permission: string) => boolean;
};

export const READ_REGISTRY: Access = { kind: 'staff', permission: 'facility.read' };
export const MANAGE_REGISTRY: Access = { kind: 'staff', permission: 'facility.manage' };

/** Whether the caller may change the registry and run the campaign. */
export const mayManage = ({ mayStaff }: InstitutionPages, request: RouteRequest): boolean =>
  mayStaff(staffCaller(request).role, 'facility.manage');

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it: 422 when it shows errors. */
export async function drawPage(
  { frame }: Pick<InstitutionPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}

/** Where a list by name goes on, in one part of a query. */
export const positionText = ({ name, facilityId }: Pick<Facility, 'name' | 'facilityId'>): string =>
  `${facilityId}_${name}`;

/** Reads it back; null for anything else. */
export function readPosition(text: string | undefined): Pick<Facility, 'name' | 'facilityId'> | null {
  const place = text?.indexOf('_') ?? -1;
  const facilityId = parseUuid(text?.slice(0, place) ?? '');
  return text === undefined || facilityId === null ? null : { facilityId, name: text.slice(place + 1) };
}

/** The PDF, shown in the browser. */
export const pdfResponse = (pdf: Uint8Array, fileName: string): Response =>
  new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}"`,
    },
  });
