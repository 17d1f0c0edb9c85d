import { sheetWords } from '../../../engine/define/sheet-words.ts'
import type { ReportSheetWire } from '../../../engine/define/wire.ts'
import { useLanguage } from '../../words/index.ts'

/** What is to be noted below a table. */
export function SheetNotes({ sheet }: { readonly sheet: ReportSheetWire }) {
  const lang = useLanguage()
  return (
    <div className="sheet-notes">
      <p>{sheetWords.note[lang]}</p>
      <ol>
        {sheet.notes.map((note) => (
          <li key={note.zh}>{note[lang]}</li>
        ))}
      </ol>
    </div>
  )
}
