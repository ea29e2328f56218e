/** What an author may write in a lesson without importing anything. */
import EveryCustomer from '../explorables/EveryCustomer.astro';
import LeakyBucket from '../explorables/LeakyBucket.astro';
import PromiseAndDelivery from '../explorables/PromiseAndDelivery.astro';
import RisingBar from '../explorables/RisingBar.astro';
import WiderWindow from '../explorables/WiderWindow.astro';
import WordOfMouth from '../explorables/WordOfMouth.astro';
import Check from './Check.astro';
import Company from './Company.astro';
import Exchange from './Exchange.astro';
import Principle from './Principle.astro';
import Section from './Section.astro';
import Situation from './Situation.astro';
import Swap from './Swap.astro';
import TryIt from './TryIt.astro';
import Turn from './Turn.astro';
import UseItToday from './UseItToday.astro';

export const lessonComponents = {
  Check,
  Company,
  EveryCustomer,
  Exchange,
  LeakyBucket,
  Principle,
  PromiseAndDelivery,
  RisingBar,
  Section,
  Situation,
  Swap,
  TryIt,
  Turn,
  UseItToday,
  WiderWindow,
  WordOfMouth,
};
