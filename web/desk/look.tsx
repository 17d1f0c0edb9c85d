import { ConfigProvider } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useLanguage, useWords } from '../words/index.ts'
import { theme } from './theme.ts'

/** Colours, language of ready-made parts, and the language that screen readers are told. */
export function Look({ children }: { readonly children: ReactNode }) {
  const lang = useLanguage()
  const { act } = useWords()
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  // Dialogs are all we take from antd that speaks; its whole catalogue would weigh more than they do.
  const locale = {
    locale: lang === 'zh' ? 'zh-cn' : 'en',
    Modal: { okText: act.confirm, cancelText: act.cancel, justOkText: act.done },
    global: { close: act.close },
  }
  return (
    <ConfigProvider locale={locale} theme={theme} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  )
}
