import type { ThemeConfig } from 'antd'

/**
 * antd dressed in the colours of tokens.css. The texts it draws palest (placeholders, descriptions, disabled) are darkened
 * until they reach 4.5:1 on white, which its own theme does not.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b6b75',
    colorInfo: '#0b6b75',
    colorSuccess: '#22672f',
    colorWarning: '#964100',
    colorError: '#ab2318',
    colorText: '#1a2b33',
    colorTextSecondary: '#42545f',
    colorTextTertiary: '#5b6b75',
    colorTextQuaternary: '#5b6b75',
    colorTextPlaceholder: '#5b6b75',
    colorTextDescription: '#5b6b75',
    colorBorder: '#82939d',
    colorBorderSecondary: '#d6dfe3',
    colorBgLayout: '#f2f5f6',
    fontFamily: 'var(--font)',
    fontSize: 14,
    borderRadius: 3,
    controlHeight: 32,
    motion: false,
  },
}
