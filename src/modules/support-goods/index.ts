export { goodsExtras } from './console/case/goods-extras.tsx';
export { goodsNavigation } from './console/navigation.ts';
export { goodsNeedHref } from './console/paths.ts';
export { goodsRoutes } from './console/routes.ts';
export { forgetGoods } from './repository/forget-goods.repository.ts';
export { casesThatOwe, hasOpenSettlement } from './repository/settlement-list.repository.ts';
