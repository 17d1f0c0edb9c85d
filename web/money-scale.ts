import { useSyncExternalStore } from 'react'

/** The unit money is read in. Offices read budgets in 万元 and plans in 亿元; receipts in 元. */
export const moneyScales = ['yuan', 'wan', 'yi'] as const
export type MoneyScale = (typeof moneyScales)[number]

const storageKey = 'taizhang.money'
const listeners = new Set<() => void>()

function remembered(): MoneyScale {
  try {
    return moneyScales.find((scale) => scale === localStorage.getItem(storageKey)) ?? 'wan'
  } catch {
    return 'wan'
  }
}
let current = remembered()

/** The chosen unit of money, remembered on this machine; 万元 until somebody chooses otherwise. */
export const useMoneyScale = (): MoneyScale =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
    () => current,
  )

export function setMoneyScale(next: MoneyScale): void {
  current = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
  for (const listener of listeners) listener()
}
