import { csvText } from '../../../../kernel/csv-text.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { type DailySheet, showDailySheet } from '../../use-cases/daily-sheet.use-case.ts';
import { DAY_SHORTCUTS } from '../day-bar.tsx';
import { dayIn, drawPage, type GoodsPages, READ_FIGURES, staffActor } from '../goods-pages.ts';
import { DAILY_CSV_PATH, DAILY_PATH } from '../paths.ts';
import { CALL_FIGURES, CASE_FIGURES, GOODS_FIGURES } from './daily-figures.ts';
import { DailySheetPage } from './daily-sheet.page.tsx';
import { ja as words } from './words.ja.ts';

/** The city's daily sheet, on paper and as a table for spreadsheets. */
export const dailySheetRoutes = (deps: GoodsPages): readonly Route[] => [
  { method: 'GET', path: DAILY_PATH, access: READ_FIGURES, handle: request => show(deps, request) },
  { method: 'GET', path: DAILY_CSV_PATH, access: READ_FIGURES, handle: request => download(deps, request) },
];

async function show(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const staff = staffActor(request);
  const sheet = await showDailySheet(deps, staff, dayIn(request));
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: DAY_SHORTCUTS,
    children: <DailySheetPage sheet={sheet} city={deps.authorityName(staff.authorityId)} />,
  });
}

async function download(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const sheet = await showDailySheet(deps, staffActor(request), dayIn(request));
  return sendCsv(request, `daily-${sheet.day}.csv`, csvText([words.csvColumns, ...csvRows(sheet)]));
}

/** One row a figure, so that a further figure changes no column. */
const csvRows = ({ day, cases, calls, goods, onShift }: DailySheet): readonly (readonly string[])[] => [
  ...cases.flatMap(row =>
    CASE_FIGURES.map(figure => [
      day,
      words.populations[row.population],
      words.caseColumns[figure],
      String(row[figure]),
    ]),
  ),
  ...calls.flatMap(row =>
    CALL_FIGURES.map(figure => [
      day,
      words.populations[row.population],
      words.callColumns[figure],
      String(row[figure]),
    ]),
  ),
  ...GOODS_FIGURES.map(figure => [day, words.goods, words.goodsRows[figure], String(goods[figure])]),
  ...(['am', 'pm'] as const).map(half => [day, words.shift, words.shiftHalves[half], String(onShift[half])]),
];
