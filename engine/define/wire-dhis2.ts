/** Figures in the shapes of DHIS2 2.38 to 42 (docs/dhis2.md). */

export interface DhisHeaderWire {
  readonly name: string
  readonly column: string
  readonly valueType: string
  readonly type: string
  readonly hidden: boolean
  readonly meta: boolean
}

/** `GET /api/analytics` */
export interface AnalyticsWire {
  readonly headers: readonly DhisHeaderWire[]
  readonly metaData: {
    readonly items: Readonly<Record<string, { readonly name: string }>>
    readonly dimensions: Readonly<Record<string, readonly string[]>>
  }
  readonly rows: readonly (readonly string[])[]
  readonly width: number
  readonly height: number
  readonly headerWidth: number
}

/** `GET /api/dataValueSets` */
export interface DataValueSetWire {
  readonly dataValues: readonly {
    readonly dataElement: string
    readonly period: string
    readonly orgUnit: string
    readonly categoryOptionCombo: string
    readonly attributeOptionCombo: string
    readonly value: string
    readonly followup: boolean
  }[]
}
