import { type CSSVariablesResolver, createTheme } from '@mantine/core';

const fonts =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

/** Shade 9 and darker text: Mantine's own shades 6–8 fail WCAG AA with white (axe, 4.5 : 1). */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 9,
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    Badge: { defaultProps: { variant: 'light', size: 'sm', tt: 'none' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

const lightText: Record<string, string> = {
  blue: '#0f4c8a',
  green: '#1b5e28',
  orange: '#8a3400',
  red: '#9b1c1c',
  gray: '#343a40',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-placeholder': '#687078',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#14588f',
    ...Object.fromEntries(
      Object.entries(lightText).flatMap(([name, value]) => [
        [`--mantine-color-${name}-light-color`, value],
        [`--mantine-color-${name}-text`, value],
        [`--mantine-color-${name}-outline`, value],
      ]),
    ),
  },
  dark: {},
});
