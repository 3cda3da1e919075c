import { useCallback, useEffect, useState } from 'react';
import { getSetting, type Settings, setSetting } from '../../library/settings.ts';

export interface PrompterSettings {
  /** Factor on the text size, 0.6–1.6. */
  readonly size: number;
  /** Share of the window's width that text may fill, 0.5–1. */
  readonly width: number;
  readonly mirror: Settings['prompterMirror'];
}

const DEFAULTS: PrompterSettings = { size: 1, width: 1, mirror: 'none' };

const within = (value: number, least: number, most: number) => Math.round(Math.min(Math.max(value, least), most) * 100) / 100;

/** The host's own settings, kept in the library of this machine. */
export function usePrompterSettings() {
  const [settings, show] = useState(DEFAULTS);
  useEffect(() => {
    void Promise.all([getSetting('prompterSize'), getSetting('prompterWidth'), getSetting('prompterMirror')]).then(
      ([size, width, mirror]) => show({ size: size ?? DEFAULTS.size, width: width ?? DEFAULTS.width, mirror: mirror ?? DEFAULTS.mirror }),
    );
  }, []);
  const resize = useCallback((by: number) => {
    show((now) => {
      const size = within(now.size + by, 0.6, 1.6);
      void setSetting('prompterSize', size);
      return { ...now, size };
    });
  }, []);
  const widen = useCallback((by: number) => {
    show((now) => {
      const width = within(now.width + by, 0.5, 1);
      void setSetting('prompterWidth', width);
      return { ...now, width };
    });
  }, []);
  const mirror = useCallback((axis: 'horizontal' | 'vertical') => {
    show((now) => {
      const next = toggled(now.mirror, axis);
      void setSetting('prompterMirror', next);
      return { ...now, mirror: next };
    });
  }, []);
  return { settings, resize, widen, mirror };
}

export function toggled(mirror: Settings['prompterMirror'], axis: 'horizontal' | 'vertical'): Settings['prompterMirror'] {
  const horizontal = (mirror === 'horizontal' || mirror === 'both') !== (axis === 'horizontal');
  const vertical = (mirror === 'vertical' || mirror === 'both') !== (axis === 'vertical');
  if (horizontal && vertical) return 'both';
  return horizontal ? 'horizontal' : vertical ? 'vertical' : 'none';
}
