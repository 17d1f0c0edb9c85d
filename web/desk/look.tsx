import { App, ConfigProvider } from 'antd'
import en from 'antd/es/locale/en_US.js'
import zh from 'antd/es/locale/zh_CN.js'
import { useEffect, type ReactNode } from 'react'
import { useLanguage } from '../words/index.ts'
import { theme } from './theme.ts'

/** Colours, language of ready-made parts, and the language that screen readers are told. */
export function Look({ children }: { readonly children: ReactNode }) {
  const lang = useLanguage()
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  return (
    <ConfigProvider locale={lang === 'zh' ? zh : en} theme={theme} wave={{ disabled: true }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
