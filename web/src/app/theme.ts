import type { ThemeConfig } from 'antd';

/** Colours that keep 4.5:1 for text and 3:1 for borders, hover included (WCAG 2.2, 1.4.3 and 1.4.11). */
export const colours = {
    primary: '#0b57c4',
    primaryDark: '#0b3f8f',
    text: '#1a1f26',
    textQuiet: '#4d5863',
    border: '#7c8894',
    line: '#d5dbe2',
    ground: '#f4f6fa',
    success: '#17703a',
    warning: '#7a4a00',
    danger: '#a8201a',
} as const;

/** antd's tokens for the public (16 px) or for staff (14 px), and larger on request. */
export function themeOf(audience: 'public' | 'staff', large: boolean): ThemeConfig {
    const fontSize = (audience === 'public' ? 16 : 14) + (large ? 4 : 0);
    return {
        token: {
            colorPrimary: colours.primary,
            colorPrimaryHover: colours.primaryDark,
            colorLink: colours.primary,
            colorLinkHover: colours.primaryDark,
            colorText: colours.text,
            colorTextSecondary: colours.textQuiet,
            colorTextTertiary: colours.textQuiet,
            colorTextDescription: colours.textQuiet,
            colorTextPlaceholder: '#5b6671',
            colorTextDisabled: '#5b6671',
            colorBorder: colours.border,
            colorBgLayout: colours.ground,
            colorSuccess: colours.success,
            colorSuccessBg: '#e8f5ec',
            colorSuccessBorder: '#8cc5a0',
            colorWarning: colours.warning,
            colorWarningBg: '#fdf0d5',
            colorWarningBorder: '#d9a94f',
            colorError: colours.danger,
            colorErrorHover: '#86160f',
            colorErrorBg: '#fdecea',
            colorErrorBorder: '#e0908a',
            // What is on its way can be read, too: a paler button says it at less than 4.5:1, its words say it better.
            opacityLoading: 1,
            fontSize,
            controlHeight: audience === 'public' ? 44 : 36,
            borderRadius: 4,
            fontFamily: '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
            motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        },
        components: { Slider: { handleSize: 20, handleSizeHover: 20, railBg: colours.border } },
    };
}
