// What of the machine the app asks for: screens, dialogs, the menu bar, the way outside, the privileges of schemes.

import type Electron from 'electron';
import { onTest, tellTest } from './link.ts';

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
} satisfies { getAllDisplays(): Pick<Electron.Display, 'workArea'>[] };

export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false };

export const shell: Pick<Electron.Shell, 'openExternal'> = {
  async openExternal(address) {
    tellTest({ kind: 'outside', address });
  },
};

/** Nobody sees them here: the test reads what they say, and the first button, which changes nothing, is pressed. */
export const dialog = {
  /** With or without the window that it belongs to. */
  async showMessageBox(...given: [Electron.MessageBoxOptions] | [unknown, Electron.MessageBoxOptions]) {
    const options = given.length === 1 ? given[0] : given[1];
    tellTest({
      kind: 'dialog',
      message: options.message,
      detail: options.detail ?? '',
      buttons: options.buttons ?? [],
    });
    return { response: options.cancelId ?? 0, checkboxChecked: false };
  },
  showErrorBox(message, detail) {
    tellTest({ kind: 'dialog', message, detail, buttons: [] });
  },
} satisfies {
  showMessageBox(...given: unknown[]): Promise<Electron.MessageBoxReturnValue>;
  showErrorBox: Electron.Dialog['showErrorBox'];
};

let schemes: readonly Electron.CustomScheme[] = [];
export const isRegistered = (scheme: string): boolean => schemes.some((one) => one.scheme === scheme);

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(given) {
    schemes = given;
  },
};

type Template = Electron.MenuItemConstructorOptions;

const below = (items: readonly Template[]): Template[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? below(item.submenu) : [])]);

class StandInMenu {
  readonly template: readonly Template[];
  constructor(template: readonly Template[]) {
    this.template = template;
  }
  popup(_options?: Pick<Electron.PopupOptions, never>): void {
    tellTest({ kind: 'menu', labels: this.template.map((item) => item.label ?? item.role ?? '') });
  }
}

export const Menu = {
  buildFromTemplate: (template: readonly Template[]): StandInMenu => new StandInMenu(template),
  setApplicationMenu(menu: StandInMenu): void {
    const items = below(menu.template);
    tellTest({ kind: 'menu', labels: items.flatMap((item) => item.label ?? []) });
    onTest('menu', ({ label }) => {
      // The app's own items look at nothing of what a real click hands over.
      const click = items.find((item) => item.label === label)?.click as (() => void) | undefined;
      click?.();
    });
  },
};
