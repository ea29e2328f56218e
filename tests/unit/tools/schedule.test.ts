import { describe, expect, it } from 'vitest';
import { gates } from '../../../tools/test/gates.mjs';
import { isStopped, nextGate } from '../../../tools/test/schedule.mjs';

const gate = (name: string, more: object = {}) => ({ name, script: 'build', ...more });
const build = gate('build');
const lint = gate('lint', { after: ['build'] });
const html = gate('html', { needs: 'build' });
const unit = gate('unit');
const whole = gate('whole', { needs: 'build', leads: true });
const passed = (name: string) => ({ name, ok: true });

describe('nextGate', () => {
  it('takes the first that need not wait', () => {
    expect(nextGate([lint, html, unit], [build], [], 2)).toBe(unit);
    expect(nextGate([lint, html], [unit], [passed('build')], 2)).toBe(lint);
  });

  it('waits when as many run as may, or when all wait for one another', () => {
    expect(nextGate([unit], [build, lint], [], 2)).toBeUndefined();
    expect(nextGate([lint], [build], [], 2)).toBeUndefined();
  });

  it('begins what needs the build as soon as it is there, and goes on with the rest beside it', () => {
    expect(nextGate([whole, lint], [unit], [passed('build')], 2)).toBe(whole);
    expect(nextGate([lint, html], [whole], [passed('build')], 2)).toBe(lint);
  });

  it('comes to an end with the real gates, each once', () => {
    const waiting = [...gates];
    const ended: { name: string; ok: boolean }[] = [];
    for (let gate = nextGate(waiting, [], ended, 1); gate; gate = nextGate(waiting, [], ended, 1)) {
      waiting.splice(waiting.indexOf(gate), 1);
      ended.push(passed(gate.name));
    }
    expect(waiting).toEqual([]);
    expect(new Set(ended.map(({ name }) => name)).size).toBe(gates.length);
  });
});

describe('isStopped', () => {
  it('is true only when what is needed failed', () => {
    expect(isStopped(html, [{ name: 'build', ok: false }])).toBe(true);
    expect(isStopped(html, [passed('build')])).toBe(false);
    expect(isStopped(lint, [{ name: 'build', ok: false }])).toBe(false);
  });
});
