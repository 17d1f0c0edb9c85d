import type { Position, UnitOutline } from '../../engine/define/index.ts'
import type { TownshipCode } from './units.ts'

/*
 * Sketches of the six townships: what lies beside what is plausible, where exactly a border runs is made up, as the courses of roads and
 * rivers are (programmes/upkeep/facts/roads.ts). Neighbours share their corners, so that no gap is between them.
 */

const northWest: Position = [113.245, 35.2465]
const northMiddle: Position = [113.2835, 35.2475]
const northEast: Position = [113.3105, 35.2468]
const northEnd: Position = [113.3525, 35.2445]
const liwanSouth: Position = [113.3105, 35.2145]
const eastMiddle: Position = [113.353, 35.2148]
const westMiddle: Position = [113.2445, 35.2025]
const wenyuanSouth: Position = [113.266, 35.1995]
const wenchangSouth: Position = [113.283, 35.2012]
const threeBorders: Position = [113.2975, 35.2]
const yangmiaoWest: Position = [113.31, 35.1965]
const yangmiaoSouth: Position = [113.3305, 35.1932]
const riverBend: Position = [113.3372, 35.1875]
const riverSouth: Position = [113.3432, 35.178]
const eastSouth: Position = [113.3535, 35.1735]
const ditch: Position = [113.2972, 35.1718]
const ditchSouth: Position = [113.308, 35.1662]
const southMiddle: Position = [113.3098, 35.158]
const southWest: Position = [113.246, 35.1588]
const southEast: Position = [113.3528, 35.1585]

const rings: Readonly<Record<TownshipCode, readonly Position[]>> = {
  wenyuan: [northWest, northMiddle, wenchangSouth, wenyuanSouth, westMiddle],
  wenchang: [northMiddle, northEast, liwanSouth, yangmiaoWest, threeBorders, wenchangSouth],
  liwan: [northEast, northEnd, eastMiddle, liwanSouth],
  yangmiao: [liwanSouth, eastMiddle, eastSouth, riverSouth, riverBend, yangmiaoSouth, yangmiaoWest],
  ningguo: [
    westMiddle,
    wenyuanSouth,
    wenchangSouth,
    threeBorders,
    ditch,
    ditchSouth,
    southMiddle,
    southWest,
  ],
  sujiazuo: [
    threeBorders,
    yangmiaoWest,
    yangmiaoSouth,
    riverBend,
    riverSouth,
    eastSouth,
    southEast,
    southMiddle,
    ditchSouth,
    ditch,
  ],
}

/** The sketched outline of a township. */
export const outlineOf = (township: TownshipCode): UnitOutline => ({
  ring: rings[township],
  isSketch: true,
})
