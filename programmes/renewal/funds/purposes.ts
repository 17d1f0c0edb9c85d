/** What money is asked for. Only what is preliminary may be paid before a project has started. */
export const purposes = {
  preliminary: '前期费用',
  compensation: '征迁补偿',
  construction: '工程款',
  transition: '过渡安置',
} as const
