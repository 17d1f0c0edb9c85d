import { role, system } from '../../engine/define/index.ts'

/** Takes reports in, files them and hands them out. */
export const dispatcher = role('dispatcher', '派遣员')
/** Repairs tools and works for one unit. */
export const crew = role('crew', '维修员')
export const inspector = role('inspector', '核查员')
/** Grows vegetables, borrows tools and reports what is broken. */
export const gardener = role('gardener', '园丁')
/** Keeps the tools of one unit. */
export const keeper = role('keeper', '保管员')
export const head = role('head', '负责人', { leads: true })
/** May do nothing but see which beds there are. */
export const visitor = role('visitor', '访客')

export { system }

export const roles = { dispatcher, crew, inspector, gardener, keeper, head, visitor, system }

export const rolesEn = {
  dispatcher: 'Dispatcher',
  crew: 'Crew',
  inspector: 'Inspector',
  gardener: 'Gardener',
  keeper: 'Keeper',
  head: 'Head',
  visitor: 'Visitor',
  system: 'System',
}
