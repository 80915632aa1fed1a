import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { longDate } from '../../../../ui/date-text.ts';
import { createLeafletPrinter } from '../../use-cases/print-leaflet.ts';
import { leafletPath } from '../paths.ts';
import type { ResidentDocumentsDeps } from '../resident-documents.route.tsx';
import { leafletEn } from './words.en.ts';
import { leafletJa } from './words.ja.ts';

/** The leaflet: in Japanese, and in English for everybody who reads neither. */
export function leafletRoute(deps: ResidentDocumentsDeps): Route {
  const print = createLeafletPrinter(deps, {
    ja: { words: leafletJa, date: date => longDate(date, 'ja') },
    en: { words: leafletEn, date: date => longDate(date, 'en') },
  });
  return {
    method: 'GET',
    path: leafletPath(':language'),
    access: { kind: 'anyone' },
    handle: async request => {
      const language = request.language.startsWith('ja') ? 'ja' : 'en';
      const pdf = await print(request.authorityId, jstDate(request.now), language);
      return new Response(pdf as BodyInit, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="self-recuperation-${language}.pdf"`,
        },
      });
    },
  };
}
