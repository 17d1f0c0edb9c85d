import { any, choice, gate, ref, text } from '../../engine/define/index.ts'
import { approvalOfficer, everybody, projectOfficer, system } from '../shared/roles.ts'
import { communities, gates } from './communities.ts'

/**
 * One approval of one community. What must be there before it follows the usual order of projects with government money; the zone's own
 * departments have not confirmed it (待核). 环评 and 控规 run beside 立项.
 */
export const approvals = gate('approval', {
  label: '审批',
  about:
    '一个社区一项审批一条：申请、批复（文号、机关、日期、文件）、到期。批复后写入社区，到期后从社区抹去。',
  prefix: 'SP',
  fields: {
    name: text('审批事项', { required: true }),
    community: ref('社区', communities, { required: true }),
    kind: choice('审批', gates, { required: true }),
  },
  title: 'name',
  list: ['name', 'community', 'kind'],
  unique: { once: ['community', 'kind'] },
  needs: {
    proposalAfterFeasibility: {
      label: '立项前已有可研批复',
      holds: (a) => any(a.kind.isNot('proposal'), a.community.feasibility.known()),
    },
    environmentAfterFeasibility: {
      label: '环评前已有可研批复',
      holds: (a) => any(a.kind.isNot('environment'), a.community.feasibility.known()),
    },
    landAfterProposal: {
      label: '用地审批前已立项',
      holds: (a) => any(a.kind.isNot('land'), a.community.proposal.known()),
    },
    landAfterPlan: {
      label: '用地审批前已批控规',
      holds: (a) => any(a.kind.isNot('land'), a.community.plan.known()),
    },
  },
  unlocks: { through: 'community', by: 'kind' },
  applies: projectOfficer,
  grants: approvalOfficer,
  timer: [system, approvalOfficer],
  read: everybody,
})
