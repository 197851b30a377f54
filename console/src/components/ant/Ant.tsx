// Of antd's own making and always beside it: the one way to its older style rules.
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, theme as algorithms } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.ts';
import { useTheme } from '../../app/theme.ts';
import { LOOK } from './look.ts';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;

/**
 * Around what uses Ant Design: its locale, the house's look, and the nonce that lets its styles in. Ant Design alone would be more than half
 * of what the desk may load, so the desk is made without it, and pages that need its parts load them. Its rules are written for Chrome 86,
 * which knows neither `:where` nor the logical properties.
 */
export function Ant({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const theme = useTheme();
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        {...(nonce ? { csp: { nonce } } : {})}
        theme={{
          algorithm: theme === 'night' ? algorithms.darkAlgorithm : algorithms.defaultAlgorithm,
          token: {
            ...LOOK[theme],
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
