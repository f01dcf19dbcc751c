import type { Area } from './area.ts';
import { installations } from './installations.ts';
import { anything } from './vocabulary.ts';

/** A plugin that brings a kind of tool, and installers for it. */
const toolPlugin = (plugin: string, tool: string, ...installers: readonly string[]): Area => ({
  plugin,
  settings: { tool: { [tool]: installations() } },
  implementations: { ToolInstaller: Object.fromEntries(installers.map((installer) => [installer, anything()])) },
});

/** Plugins that bring one kind of tool, by the symbol of its ToolInstallation, as their READMEs and the JCasC demos show them. */
export const tools: readonly Area[] = [
  toolPlugin('adoptopenjdk', 'adoptOpenJdk', 'adoptOpenJdkInstaller'),
  toolPlugin('ant', 'ant', 'antInstaller'),
  toolPlugin('custom-tools-plugin', 'customTool'),
  toolPlugin('docker-commons', 'dockerTool', 'dockerTool'),
  toolPlugin('golang', 'go', 'golangInstaller'),
  toolPlugin('gradle', 'gradle', 'gradleInstaller'),
  toolPlugin('nodejs', 'nodejs', 'nodeJSInstaller'),
  toolPlugin('sonar', 'sonarRunnerInstallation', 'sonarRunnerInstaller'),
  toolPlugin('terraform', 'terraform', 'terraformInstaller'),
];
