import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, list, object, openObject, text } from './vocabulary.ts';

const elements = () => openObject({ elements: list(choice('ThemeElement')) });

/** Plugin simple-theme-plugin: SimpleThemeDecorator, whose category changed from "System" to "Appearance". */
export const simpleTheme: Area = {
  plugin: 'simple-theme-plugin',
  settings: {
    appearance: { simpleTheme: elements(), 'simple-theme-plugin': elements() },
    unclassified: { simpleTheme: elements(), 'simple-theme-plugin': elements() },
  },
  implementations: {
    ThemeElement: {
      cssText: alsoNamed(['cssTextThemeElement'], object({ text: argument(text()) })),
      cssUrl: alsoNamed(['cssUrlThemeElement'], object({ url: argument(text()) })),
      faviconUrl: alsoNamed(['faviconUrlThemeElement'], object({ url: argument(text()) })),
      jsUrl: alsoNamed(['jsUrlThemeElement'], object({ url: argument(text()) })),
    },
  },
};

/** Plugin theme-manager: ThemeManagerPageDecorator, whose category changed from "System" to "Appearance". Themes are plugins of their own. */
export const themeManager: Area = {
  plugin: 'theme-manager',
  settings: {
    appearance: { themeManager: openObject({ disableUserThemes: bool(), theme: anything() }) },
    unclassified: { themeManager: openObject({ disableUserThemes: bool(), theme: anything() }) },
  },
};

/** Plugin prism-api: PrismAppearanceConfiguration, and PrismConfiguration before that. */
export const prism: Area = {
  plugin: 'prism-api',
  settings: { appearance: { prism: openObject({ theme: anything() }) }, security: { prism: anything() } },
};

/** Plugin pipeline-graph-view: PipelineGraphViewConfiguration. */
export const pipelineGraphView: Area = {
  plugin: 'pipeline-graph-view',
  settings: { appearance: { pipelineGraphView: anything() }, unclassified: { pipelineGraphView: anything() } },
};

/** Plugin antisamy-markup-formatter: RawHtmlMarkupFormatter, which Jenkins calls "Safe HTML". */
export const antisamyMarkupFormatter: Area = {
  plugin: 'antisamy-markup-formatter',
  implementations: { MarkupFormatter: { rawHtml: object({ disableSyntaxHighlighting: argument(bool()) }) } },
};
