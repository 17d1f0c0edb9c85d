/*
 * The texts of the screens in Chinese. Texts of definitions (registers, fields, states, steps) come from the server; here
 * is only what every register shares. Grouped by where they are read.
 */
export const zh = {
  app: { name: '台账', skip: '跳到主要内容', loading: '正在读取…', synthetic: '模拟数据', source: '来源', demonstration: '演示环境' },
  act: {
    save: '保存', submit: '提交', cancel: '取消', close: '关闭', back: '返回', again: '重试', reload: '重新载入', confirm: '确认', remove: '删除', clear: '清空',
    more: '加载更多', open: '打开', add: '新增', choose: '选择', search: '搜索', export: '导出', preview: '预览', done: '完成', use: '采用', discard: '放弃', change: '修改',
  },
  value: { yes: '是', no: '否', none: '未填', unknown: '未知', all: '全部', masked: '已脱敏', any: '不限' },
  field: {
    required: '必填', optional: '选填', asked: '本步骤必填', necessity: '为何需要', suggested: '建议', because: '依据',
    suggestionUsed: '已按建议填入，可以修改', tooLong: (max: number) => `不能超过 ${max} 个字`, computed: '自动计算',
  },
  fail: {
    unreachable: '连不上服务器',
    unreachableHelp: '请检查网络后重试。已填写的内容还在，不会丢失。',
    broken: '服务器出错了',
    brokenHelp: (id: string) => `请稍后重试；如仍不行，请把编号 ${id} 告诉管理员。`,
    brokenHelpPlain: '请稍后重试；如仍不行，请告诉管理员。',
    refused: '没有办成',
    summary: (n: number) => `有 ${n} 处需要改正`,
    possible: '现在可以办理',
    notFound: '没有找到这一页',
    notFoundHelp: '地址可能已变，或者您的岗位不能查看。可从左侧导航重新进入。',
    offline: '与服务器的连接已断开，正在重新连接。页面内容可能不是最新。',
    drawing: '这一块显示出错了',
    drawingHelp: '可以重新载入本页；其他功能不受影响。',
  },
  stale: {
    title: '您填写期间，别人已经改动了这一条',
    help: '您填写的内容都还在。看过下面的改动后，可以继续提交。',
    goOn: '按最新内容继续',
    unchanged: '对方的改动没有涉及可见字段。',
  },
  draft: { restored: '已恢复上次未提交的内容', discard: '不要这份草稿' },
  signIn: {
    title: '登录', name: '用户名', password: '密码', enter: '登录', entering: '正在登录…', missing: '请填写用户名和密码',
    demonstration: '演示岗位', demonstrationHelp: '点击岗位即可填入用户名，密码见启动程序时的提示。',
    last: (at: string) => `上次登录：${at}。如不是本人操作，请告诉管理员。`, first: '这是您第一次登录。', out: '退出登录', ended: '登录已过期，请重新登录。',
  },
  nav: {
    main: '主导航', home: '首页', todo: '待办', figures: '图表', jobs: '后台任务', api: '接口文档', about: '关于', suggestions: '意见建议',
    programmes: '业务', system: '系统', menu: '菜单', more: '更多', posts: '岗位', deputy: '代理', language: 'English', languageHelp: '切换到英文',
    collapse: '收起导航', expand: '展开导航', keys: '快捷键', phone: '手机版',
  },
  search: { label: (register: string) => `搜索${register}`, place: '输入文字、编号或拼音首字母', none: '先打开一个登记册，再搜索' },
  home: {
    title: '首页', hello: (name: string) => `${name}，您好`, todo: '待办', dueSoon: '即将到期', overdue: '已超期', sentBack: '退回', done: '已办', unit: '本单位',
    byRegister: '按登记册', register: '登记册', open: '在办', recent: '最近变动', recentNone: '最近没有变动。', unitTitle: (unit: string) => `${unit}（含下属）`,
    clear: '现在没有待您办理的事项。', unitNone: '本单位现在没有在办事项。', noPosts: '您还没有岗位，所以看不到待办。请联系管理员。',
  },
  todo: {
    title: '待办事项', registers: '登记册', help: {
      todo: '轮到您的岗位办理的事项', dueSoon: '轮到您办理、快到期限的事项', overdue: '轮到您办理、已过期限的事项', sentBack: '被退回到您这里的事项',
      unit: '本单位及下属单位在办的事项', done: '您办理过的事项',
    },
    none: { todo: '没有待办事项。', dueSoon: '没有即将到期的事项。', overdue: '没有超期事项。', sentBack: '没有退回的事项。', unit: '本单位没有在办事项。', done: '您还没有办理过事项。' },
    noneHelp: '可以从左侧打开登记册查看全部条目。',
  },
  list: {
    views: '视图', list: '列表', board: '看板', map: '地图', calendar: '日历', create: (register: string) => `新增${register}`,
    filters: '筛选', addFilter: '添加筛选', clearFilters: '清除全部筛选', removeFilter: (label: string) => `去掉筛选：${label}`,
    from: '从', to: '到', min: '最小', max: '最大', contains: '包含', known: '已填', unknownValue: '未填', apply: '应用',
    state: '状态', due: '期限', overdue: '超期', overdueYes: '只看超期', synthetic: '数据', syntheticYes: '模拟数据', syntheticNo: '真实数据',
    columns: '列', columnsHelp: '选择要显示的列', columnsReset: '恢复默认列', no: '编号', updated: '更新时间', created: '登记时间', light: '期限灯',
    sort: '排序', ascending: '升序', descending: '降序', sortBy: (column: string) => `按“${column}”排序`,
    count: (n: number, exact: boolean) => (exact ? `共 ${n} 条` : `超过 ${n} 条`), shown: (n: number) => `已显示 ${n} 条`, end: '已到最后一条',
    none: '还没有条目', noneHelp: '点“新增”登记第一条。', noneHelpRead: '有新条目时会显示在这里。', noneFiltered: '没有符合条件的条目', noneFilteredHelp: '减少筛选条件，或者换个词搜索。',
    selectAll: '选择已显示的全部条目', select: (no: string) => `选择 ${no}`, selected: (n: number) => `已选 ${n} 条`, unselect: '取消选择',
    bulk: '批量办理', allView: '全部', saveView: '保存为我的视图', viewName: '视图名称', savedViews: '我的视图', noSaved: '还没有保存的视图。设好筛选和列后，可以保存下来。', viewSaved: '视图已保存',
    deleteView: (name: string) => `删除视图：${name}`, exportHelp: '按当前筛选导出全部行（CSV，可用 Excel、WPS 打开）', fresh: '有新的变动', refresh: '刷新',
  },
  bulk: {
    title: (step: string, n: number) => `批量${step}（${n} 条）`, step: '选择步骤', none: '所选条目现在没有共同可办的步骤。',
    previewHelp: '先预览，不会改动任何内容。', preview: '预览结果', ok: '可以办理', refused: '不能办理', willDo: (n: number) => `办理可以办理的 ${n} 条`,
    finished: (ok: number, no: number) => (no === 0 ? `${ok} 条全部办成。` : `${ok} 条已办成，${no} 条没有办成。`), made: '已办成', no: '编号', outcome: '结果', why: '原因', edit: '返回修改', allRefused: '所选条目都不能这样办理，原因见下表。',
  },
  entry: {
    fields: '登记内容', photos: '照片', place: '位置', lines: '明细', related: '相关条目', timeline: '办理过程', actions: '现在可以办理', notNow: '现在不能办理的步骤', none: '现在没有可以由您办理的步骤。',
    over: '这一条已经办结。', sum: '合计', otherFields: (n: number) => `其余 ${n} 项未填`, version: (n: number) => `第 ${n} 版`, created: '登记', updated: '更新', more: '更多情况',
    relatedLine: (register: string, field: string, n: number) => `${register}（${field}）${n} 条`, lineAdd: (label: string) => `新增${label}`, linesMore: '打开完整列表',
    changed: '这一条刚被更新，页面已显示最新内容。', filesNone: '没有附件', download: '下载', larger: (n: number, all: number) => `照片 ${n}，共 ${all} 张`, previous: '上一张', next: '下一张', taken: '拍摄于',
    noPlace: '没有登记位置。', aside: '其他办理', saved: (no: string) => `${no} 已登记`, stepDone: (step: string) => `“${step}”已办成`, createAnother: '继续登记下一条', copy: '复制编号', copied: '已复制', print: '打印',
  },
  step: {
    reason: '原因', reasonText: '原因说明', reasonMore: '补充说明', chooseReason: '请选择原因', post: '以哪个岗位办理', take: (step: string) => `确认${step}`, sending: '正在提交…', nothing: '不需要填写内容，确认即可。', goesTo: (state: string) => `办理后状态变为“${state}”`, same: '办理后状态不变',
    asked: '需要填写', offered: '可以补充', reasonMissing: '请填写原因',
  },
  clock: {
    title: '时限', due: '期限', remaining: '剩余', over: '已超', within: '限时', started: '开始', stopped: '结束', late: '超期', inTime: '按期', exempt: '申诉成立，不计超期', paused: '暂停计时', running: '计时中', notStarted: '未开始', stoppedState: '已结束', extensions: (n: number) => `已延期 ${n} 次`, none: '没有期限',
    onCourse: '正常', near: '临近期限', used: (share: string) => `已用 ${share}`,
    unit: { urgentHours: '小时（紧急）', workingHours: '工作时', workingMinutes: '工作分钟', workingDays: '工作日', naturalDays: '自然日' },
  },
  history: {
    created: '登记', from: '原为', to: '改为', none: '还没有办理记录。', recorded: (at: string) => `补录于 ${at}`, role: '角色', reason: '原因', system: '系统', reading: '正在读取办理过程…', emptied: '（空）', changes: (n: number) => `${n} 项改动`,
    channel: { web: '电脑', phone: '手机', import: '导入', facts: '公开资料', system: '系统', api: '接口' },
  },
  create: { title: (label: string) => `新增${label}`, parts: '需要填写', more: '可以补充', help: '带 * 的为必填项。填写的内容会自动保留，关闭页面前不会丢失。', submit: '提交登记' },
  jobs: {
    title: '后台任务', help: '提醒、升级、缩略图等由系统在后台办理。失败的任务会自动重试。', waiting: '等待', running: '运行中', failed: '失败', done: '完成', task: '任务', status: '状态', attempts: '次数', runAt: '计划时间', error: '错误', recent: '最近办理', none: '现在没有排队的任务。', recentNone: '最近没有办理过任务。', at: '时间', outcome: '结果', detail: '说明',
    task_: { reminder: '到期提醒', escalate: '超期升级', thumbnail: '缩略图', automatic: '自动步骤' } as Readonly<Record<string, string>>,
  },
  about: {
    title: '关于', text: '台账把每一件承诺的事记成一条：谁负责、何时到期、办得怎样、谁来核查；统计数字都由条目算出，点开就能看到是哪些条目。', versions: '版本', filing: '备案编号', filingNone: '尚未填写（由管理员在设置中填写）', browser: '浏览器要求', browserHelp: 'Chrome（内核 90 及以上）、Edge、Firefox ESR、360、奇安信、统信浏览器。',
    privacy: '本系统不打卡、不积分、不排名、不统计个人在线时长，不记录行踪轨迹；只有办理环节确有依据时才要求照片和位置，并写明依据。', privacyTitle: '不做什么', unready: '服务器没有报告版本。',
  },
  keys: {
    title: '快捷键', search: '搜索', home: '首页', todo: '待办', down: '下一条', up: '上一条', open: '打开所选条目', help: '显示快捷键', close: '关闭窗口', select: '选择或取消所选条目',
    note: '在输入框中打字时，快捷键不起作用。',
  },
  light: { green: '正常', blue: '蓝灯', yellow: '黄灯', orange: '橙灯', red: '红灯', overdue: '超期', none: '无期限', done: '已结束' },
  money: { yuan: '元', wan: '万元', yi: '亿元', switch: '金额单位' },
  time: {
    days: (n: number) => `${n} 天`, hours: (n: number) => `${n} 小时`, minutes: (n: number) => `${n} 分钟`, now: '刚刚', ago: (span: string) => `${span}前`, later: (span: string) => `${span}后`, left: (span: string) => `还剩 ${span}`, overBy: (span: string) => `已超 ${span}`,
  },
  views: { boardMissing: '看板', loading: '正在打开…' },
}

/** Every text the screens need. A language that lacks one does not compile. */
export type UiWords = typeof zh
