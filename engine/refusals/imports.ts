/** Refusals about tables that people hand in. */
import type { Words } from '../define/index.ts'
import { both, kind } from './kind.ts'

export const imports = {
  sheetUnreadable: kind(422, both('文件不能读取', 'The file cannot be read'), (why: Words) => why),
  importUnknown: kind(404, both('没有这次导入', 'No such import'), () =>
    both(
      '没有找到这次导入，它可能已被放弃，或者是别人做的。',
      'This import was not found; it was given up, or it is somebody else’s.',
    ),
  ),
  importNotReady: kind(409, both('还没有准备好', 'Not ready yet'), () =>
    both('文件还在读取，请稍候再试。', 'The file is still being read; please try again shortly.'),
  ),
  importClosed: kind(409, both('这次导入已经结束', 'This import is over'), () =>
    both('它已经写入或撤销，不能再改。', 'It was written or undone already and cannot be changed.'),
  ),
  importFileCleared: kind(409, both('文件已清理', 'The file is gone'), () =>
    both(
      '导入的文件只保留一个月，已经清理；导入了什么仍在历史记录里。需要时请重新放入文件。',
      'A handed-in file is kept for a month and has been cleared away; what it became is in the history. Hand the file in again if you need it.',
    ),
  ),
  importRefusals: kind(
    409,
    both('有不能导入的行', 'Some rows are refused'),
    ({ refused }: { refused: number }) =>
      both(
        `有 ${refused} 行不能导入。请改正，或选择“只导入合格的行”。`,
        `${refused} rows are refused. Mend them, or choose to import the good rows only.`,
      ),
  ),
  importMoved: kind(409, both('台账已有变化', 'The ledger has changed'), () =>
    both(
      '预览之后台账有了变化，什么也没有写入。请核对新的预览后再导入。',
      'The ledger changed after the preview and nothing was written. Look at the new preview and import again.',
    ),
  ),
  importKept: kind(
    409,
    both('有的条目不能撤销', 'Some entries cannot be undone'),
    ({ kept, first }: { kept: number; first: Words }) =>
      both(
        `${kept} 条不能撤销：${first.zh}可以选择只撤销其余的。`,
        `${kept} entries cannot be undone: ${first.en} You may undo the others.`,
      ),
  ),
}
