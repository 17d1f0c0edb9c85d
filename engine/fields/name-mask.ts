/** Names of people as public lists show them: 张*, 欧阳*. One asterisk whatever the length, so that it gives nothing away. */

/** The surnames of two characters in the Hundred Family Surnames (百家姓), and those still met that it leaves out. */
const doubleSurnames = new Set(
  (
    '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 ' +
    '宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 ' +
    '东郭 南门 呼延 归海 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 独孤 纳兰 完颜 叶赫'
  ).split(' '),
)

/** Of a name in Han characters (with a middle dot, as Uyghur and Mongol names have) the surname stays; of others nothing. */
export function maskName(name: string): string {
  if (!/^[\p{Script=Han}·]{2,20}$/u.test(name)) return '***'
  const [first = '', second = ''] = name
  const surname =
    doubleSurnames.has(first + second) && Array.from(name).length > 2 ? first + second : first
  return `${surname}*`
}

/** Whether a label says that the field holds a person's name: 姓名, 联系人, 申请者, 监督员. */
export const holdsName = (label: string): boolean => /姓名|名字|[人者员]$/.test(label)
