import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLargeText } from './preferences';
import { themeOf } from './theme';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** antd's look for one audience, in the reader's language and size of text. */
export function Appearance({ audience, children }: { audience: 'public' | 'staff'; children: ReactNode }) {
    const large = useLargeText();
    const locale = useAntdLocale();
    useEffect(() => {
        document.documentElement.classList.toggle('large-text', large);
        document.documentElement.dataset.audience = audience;
    }, [large, audience]);
    return (
        <ConfigProvider
            theme={themeOf(audience, large)}
            locale={locale}
            button={{ autoInsertSpace: false }}
            {...(nonce === undefined ? {} : { csp: { nonce } })}
        >
            {children}
        </ConfigProvider>
    );
}

/** antd's own words; the English ones are fetched when first needed. */
function useAntdLocale(): Locale {
    const { i18n } = useTranslation();
    const [english, setEnglish] = useState<Locale>();
    useEffect(() => {
        if (i18n.language === 'en') {
            void import('antd/locale/en_US').then((file) => setEnglish(file.default));
        }
    }, [i18n.language]);
    return i18n.language === 'en' && english !== undefined ? english : zhCN;
}
