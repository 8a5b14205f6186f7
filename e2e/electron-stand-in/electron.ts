// Stands in for the `electron` module where no Electron binary can be had, so that the built main process and preload can be run and their wiring
// proven. It is a test of wiring: what the real Electron does inside (its sandbox, its protocol stack, its menus) is proven by the Playwright project
// "electron" alone. Every part is typed by Electron's own declarations; what the app does not use is not here, and importing it fails.

export { app } from './app.ts';
export { dialog, Menu, nativeTheme, protocol, screen, shell } from './machine.ts';
export { MessageChannelMain } from './ports.ts';
export { session } from './session.ts';
export { BrowserWindow } from './window.ts';
