export { londonDay, startOfLondonDay } from '../../../schema/protocols/calendar/london-day.ts';
