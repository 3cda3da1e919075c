import { useEffect, useState } from 'react';
import type { Power, Quota } from './machineChecks.ts';

/** Chromium's; its type is in no library of TypeScript's. */
interface Battery extends EventTarget {
  readonly charging: boolean;
  readonly level: number;
}

/** Whether the machine hangs on the mains, kept up to date; null where it is not told. A machine without a battery does. */
export function usePower(): Power | null {
  const [power, setPower] = useState<Power | null>(null);
  useEffect(() => {
    const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
    let forget = () => {};
    let isOver = false;
    void getBattery
      ?.call(navigator)
      .then((battery) => {
        if (isOver) return;
        const look = () => setPower({ isPlugged: battery.charging, level: battery.level });
        look();
        for (const change of CHANGES) battery.addEventListener(change, look);
        forget = () => {
          for (const change of CHANGES) battery.removeEventListener(change, look);
        };
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      forget();
    };
  }, []);
  return power;
}

const CHANGES = ['chargingchange', 'levelchange'] as const;

/** What this origin keeps and may keep, asked once; null where it is not told. */
export function useQuota(): Quota | null {
  const [quota, setQuota] = useState<Quota | null>(null);
  useEffect(() => {
    void navigator.storage
      ?.estimate?.()
      .then(({ usage, quota: all }) => usage !== undefined && all !== undefined && setQuota({ used: usage, all }))
      .catch(() => undefined);
  }, []);
  return quota;
}
