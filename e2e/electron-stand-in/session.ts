// session.defaultSession: keeps the rules that the app sets, for the window to obey.

import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { isRegistered } from './machine.ts';

type ProtocolHandler = Parameters<Electron.Protocol['handle']>[1];
type RequestRule = (details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>) => boolean;

class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, ProtocolHandler>();
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  spellChecker = true;
  /** Whether a request is cancelled. */
  cancels: RequestRule = () => false;

  readonly protocol: Pick<Electron.Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (!isRegistered(scheme)) throw new Error(`The scheme "${scheme}" was not registered before the app was ready.`);
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (
      rule: (
        details: Electron.OnBeforeRequestListenerDetails,
        answer: (given: Electron.CallbackResponse) => void,
      ) => void,
    ) => {
      this.cancels = (details) => {
        let cancelled = false;
        rule(details as Electron.OnBeforeRequestListenerDetails, (given) => {
          cancelled = given.cancel === true;
        });
        return cancelled;
      };
    },
  };

  setPermissionRequestHandler: Electron.Session['setPermissionRequestHandler'] = (handler) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler: Electron.Session['setPermissionCheckHandler'] = (handler) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler: Electron.Session['setDevicePermissionHandler'] = (handler) => {
    this.devicePermission = handler;
  };
  setSpellCheckerEnabled: Electron.Session['setSpellCheckerEnabled'] = (enabled) => {
    this.spellChecker = enabled;
  };
}

const defaultSession = new StandInSession();
export const session = { defaultSession };
