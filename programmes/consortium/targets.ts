import { consortiumOffice } from '../shared/roles.ts'
import { yearlyShare } from '../shared/yearly-share.ts'
import { indicators } from './indicators.ts'

/** The page gives the consortium no figure; these are the field's own, each with its source. */
export const targets = {
  arrival95: yearlyShare('转诊到诊率95%', {
    indicator: indicators.arrivalRate,
    since: '2018-05-09',
    goal: 95,
    source: '尤溪县：到诊率≥95%',
    owner: consortiumOffice,
    yellow: '低于95%。',
    red: '低于85.5%，须逐件说明未到诊原因。',
  }),
  primary65: yearlyShare('基层诊疗量占比65%', {
    indicator: indicators.primaryShare,
    since: '2018-05-09',
    goal: 65,
    source: '国办发〔2015〕70号：基层诊疗量占比≥65%',
    owner: consortiumOffice,
    yellow: '低于65%。',
    red: '低于58.5%。',
  }),
}

export const targetsEn = {
  arrival95: {
    label: 'Arrived, of referred, 95 %',
    yellow: 'below 95 %.',
    red: 'below 85.5 %; say for each why the patient did not come.',
  },
  primary65: {
    label: 'Primary visits, of all visits, 65 %',
    yellow: 'below 65 %.',
    red: 'below 58.5 %.',
  },
}
