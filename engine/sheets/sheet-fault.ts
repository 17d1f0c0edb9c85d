import type { Words } from '../define/index.ts'

const faults = {
  broken: {
    zh: '文件已损坏，不能作为表格读取，请在 Excel 或 WPS 中打开后另存一份再导入。',
    en: 'The file is damaged and cannot be read as a workbook; open it in Excel or WPS, save it again and import that.',
  },
  tooMuch: {
    zh: '文件展开后过大，已停止读取。请删去无用的工作表和空白格式，或分成几个文件导入。',
    en: 'The file is too large once unpacked, so reading was stopped. Delete sheets that are not needed, or split the file.',
  },
  macros: {
    zh: '文件含有宏，不能导入。请另存为不含宏的“Excel 工作簿（.xlsx）”。',
    en: 'The file holds macros and cannot be imported. Save it as an Excel workbook without macros (.xlsx).',
  },
  encrypted: {
    zh: '文件设有打开密码，请去掉密码后再导入。',
    en: 'The file is protected by a password; remove it and import the file again.',
  },
  notATable: {
    zh: '这不是表格文件。可以导入：Excel 或 WPS 工作簿（.xlsx、.xls）、CSV。',
    en: 'This is no table. Excel or WPS workbooks (.xlsx, .xls) and CSV can be imported.',
  },
  webPage: {
    zh: '这是存成表格名字的网页，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
    en: 'This is a web page under the name of a workbook; open it in Excel or WPS and save it as .xlsx.',
  },
  document: {
    zh: '表格中含有文档类型声明，不能导入。请在 Excel 或 WPS 中另存一份。',
    en: 'The workbook holds a document type declaration and is not read. Save it again in Excel or WPS.',
  },
  empty: { zh: '文件里没有内容。', en: 'There is nothing in the file.' },
} as const satisfies Record<string, Words>

export type SheetFaultKind = keyof typeof faults

/** A file that is not read, and why. It crosses from the reading thread by its kind alone. */
export class SheetFault extends Error {
  override readonly name = 'SheetFault'
  readonly kind: SheetFaultKind
  constructor(kind: SheetFaultKind) {
    super(faults[kind].en)
    this.kind = kind
  }
  get words(): Words {
    return faults[this.kind]
  }
}
