/** A customer who is served at a steady level, without failure or conversation: what the longer explorables build on. */
import { meet, type Customer, type CustomerState } from '../customer/index.ts';
import { satisfactionFrom } from '../customer/satisfaction.ts';
import { totalValue } from '../customer/value.ts';

/** `customer` after an uneventful encounter in which everything was delivered at `level`, 0–1. */
export function servedAt(customer: Customer, level: number): CustomerState {
  const met = meet(customer, { kind: 'none', severity: 'minor', repeat: false });
  const lived = { ...met, anger: 0, delivered: { outcome: level, process: level, interaction: level } };
  const value = totalValue(lived);
  const satisfaction = satisfactionFrom(lived, value, 0);
  return {
    ...lived,
    value,
    satisfaction,
    moments: 1,
    total: satisfaction,
    best: satisfaction,
    worst: satisfaction,
  };
}
