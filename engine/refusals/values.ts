/** Refusals about what was filled in. */
import { both, type FieldFault, kind, labelsOf, listed, type NamedField } from './kind.ts'

export const values = {
  invalid: kind(
    422,
    both('填写有误', 'Some fields need another look'),
    ({ fields }: { fields: readonly FieldFault[] }) =>
      both(
        fields.map(({ zh }) => zh).join('') || '请检查所填内容。',
        fields.map(({ en }) => en).join(' ') || 'Please check what you filled in.',
      ),
  ),
  unknownField: kind(422, both('没有这个字段', 'No such field'), ({ field }: { field: string }) =>
    both(
      `这里不能填写“${field}”，请去掉后再提交。`,
      `“${field}” cannot be given here. Leave it out and send again.`,
    ),
  ),
  missing: kind(422, both('有必填项未填', 'Something is missing'), ({ label }: NamedField) =>
    both(`请填写“${label.zh}”。`, `Please fill in “${label.en}”.`),
  ),
  maskedValue: kind(
    422,
    both('遮盖后的内容不能保存', 'A mask cannot be saved'),
    ({ label }: NamedField) =>
      both(
        `“${label.zh}”是遮盖后的内容，请填写完整内容，或者不改动这一项。`,
        `“${label.en}” holds a mask. Give the full value, or leave the field as it is.`,
      ),
  ),
  notUnique: kind(
    409,
    both('已有相同的记录', 'There is one already'),
    ({ fields, no }: { fields: readonly NamedField[]; no?: string }) => {
      const { zh, en } = listed(labelsOf(fields))
      return both(
        `${zh}与已有记录相同${no ? `，可直接使用 ${no}` : '，请核对'}。`,
        `There is an entry with the same ${en} already${no ? `; you can use ${no}` : '. Please check'}.`,
      )
    },
  ),
  refMissing: kind(
    422,
    both('所引用的条目不存在', 'What is referred to is not there'),
    ({ label }: NamedField) =>
      both(
        `“${label.zh}”所指的条目不存在或无权使用，请重新选择。`,
        `What “${label.en}” refers to is not there, or you may not use it. Please choose again.`,
      ),
  ),
  fileMissing: kind(422, both('附件不存在', 'File not there'), ({ label }: NamedField) =>
    both(
      `“${label.zh}”所指的文件没有上传成功，请重新上传。`,
      `A file of “${label.en}” has not been uploaded. Please upload it again.`,
    ),
  ),
}
