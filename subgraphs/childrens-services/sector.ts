import { sector } from '../shared/research/sector.ts';
import { assessments } from './items/assessments.ts';
import { childMentalHealth } from './items/child-mental-health.ts';
import { childVoice } from './items/child-voice.ts';
import { lado } from './items/lado.ts';
import { needs } from './items/needs.ts';
import { protectionPlans } from './items/protection-plans.ts';
import { safeguardingReferrals } from './items/safeguarding-referrals.ts';
import { settings } from './items/settings.ts';
import { status } from './items/status.ts';

/** Children’s services: data dictionary §2.4, CHI-01 to CHI-09, in its order. */
export const childrensServicesSector = sector({
  name: 'childrens-services',
  agencyType: 'CHILDREN',
  field: 'childrensServices',
  prefix: 'ChildrensServices',
  systems: ['Case records', 'Case management', 'Early help', 'Education records'],
  kinds: [
    protectionPlans,
    status,
    needs,
    childMentalHealth,
    settings,
    assessments,
    childVoice,
    lado,
    safeguardingReferrals,
  ],
});
