// Of antd's own making and always beside it: the one way to its older style rules.
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.ts';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * Around what uses Ant Design: its locale, the house's look, and the nonce that lets its styles in. Ant Design alone would be more than half
 * of what the desk may load, so the desk is made without it, and pages that need its parts load them. Its rules are written for Chrome 86,
 * which knows neither `:where` nor the logical properties.
 */
export function Ant({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        {...(nonce ? { csp: { nonce } } : {})}
        theme={{
          token: {
            colorPrimary: '#1f5fa8',
            colorText: '#17212b',
            colorTextDescription: '#51606d',
            colorTextPlaceholder: '#667380',
            colorBorder: '#8a98a6',
            borderRadius: 4,
            fontSize: 14,
            fontFamily: 'inherit',
            motion: false,
          },
        }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
