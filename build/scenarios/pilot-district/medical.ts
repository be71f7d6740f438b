import { backupPower, stock } from './backup';
import { cited } from './mesh-input';
import type { DesignId, NodeInput } from './mesh-input';
import { site, siteNode } from './site';
import type { Site } from './site';

const hospital = site('hospital', 'hospital', 'District hospital', '區域醫院', 'park-side', -0.75, -0.15);

const clinics: readonly Site[] = [
  site('clinic', 'clinic-market', 'Market clinic', '市場診所', 'market', 0.1, -0.55),
  site('clinic', 'clinic-harbour', 'Harbour clinic', '港口診所', 'harbour', 0.45, 0.25),
  site('clinic', 'clinic-campus', 'Campus clinic', '大學診所', 'campus', -0.45, -0.35),
  site('clinic', 'clinic-new-town', 'New Town clinic', '新市診所', 'new-town', -0.65, 0.0),
  site('clinic', 'clinic-salt-fields', 'Salt Fields public health station', '鹽田衛生所', 'salt-fields', 0.55, -0.15),
  site('clinic', 'clinic-foothill', 'Foothill public health station', '山腳衛生所', 'foothill', 0.5, -0.3),
];

const pharmacies: readonly Site[] = [
  site('pharmacy', 'pharmacy-station-front', 'Station Front pharmacy', '站前藥局', 'station-front', 0.55, -0.35),
  site('pharmacy', 'pharmacy-old-street', 'Old Street pharmacy', '老街藥局', 'old-street', 0.5, -0.1),
  site('pharmacy', 'pharmacy-estuary', 'Estuary pharmacy', '河口藥局', 'estuary', -0.45, -0.35),
  site('pharmacy', 'pharmacy-south-bank', 'South Bank pharmacy', '溪南藥局', 'south-bank', 0.05, -0.55),
  site('pharmacy', 'pharmacy-north-shore', 'North Shore pharmacy', '北岸藥局', 'north-shore', 0.45, 0.3),
  site('pharmacy', 'pharmacy-pinewood', 'Pinewood pharmacy', '松林藥局', 'pinewood', -0.5, -0.3),
  site('pharmacy', 'pharmacy-works-quarter', 'Works Quarter pharmacy', '工業里藥局', 'works-quarter', 0.55, -0.3),
  site('pharmacy', 'pharmacy-crescent-bay', 'Crescent Bay pharmacy', '月灣藥局', 'crescent-bay', 0.5, 0.2),
];

/** One hospital, six clinics, eight pharmacies. In the mesh the clinics are made ready to relieve the hospital. */
export function medicalNodes(design: DesignId): NodeInput[] {
  const mesh = design === 'resilient-mesh';
  return [
    {
      ...siteNode(hospital),
      provides: [{ service: 'medical', capacity: 9 }],
      needs: [
        { service: 'power', rate: 2, class: 'life', floor: 0.05 },
        { service: 'water', rate: 12, class: 'life', floor: 0.3 },
        { service: 'data', rate: 1, class: 'life', floor: 0.7 },
        { service: 'radio', rate: 1, class: 'life', floor: 0.9 },
      ],
      stores: [...backupPower('generator', 2, mesh ? 72 : 24), stock('tank', 'water', 12, mesh ? 48 : 12)],
      fragility: { earthquake: 'hospital-mid-rise-concrete', hardening: mesh ? 1.4 : 1 },
      provenance: [
        cited('Hospital fuel target 72 h (Japan); the single-pillar hospital has a day'),
        { source: 'Nine patients an hour of twelve', quality: 'judgement' },
      ],
    },
    ...clinics.map((entry): NodeInput => ({
      ...siteNode(entry),
      quantity: 3,
      provides: [{ service: 'medical', capacity: mesh ? 0.9 : 0.7 }],
      needs: [{ service: 'power', rate: 0.06, class: mesh ? 'life' : 'normal', floor: 0.2 }],
      stores: mesh ? backupPower('generator', 0.06, 36) : [],
      fragility: { earthquake: 'shop-low-rise-concrete' },
      provenance: [{ source: 'Clinics seldom have backup power; the mesh equips them for 36 h', quality: 'judgement' }],
    })),
    ...pharmacies.map((entry): NodeInput => ({
      ...siteNode(entry),
      quantity: 2,
      provides: [{ service: 'medical', capacity: 0.1 }],
      needs: [{ service: 'power', rate: 0.02, class: 'normal', floor: 0.4 }],
      stores: mesh ? backupPower('battery', 0.02, 12) : [],
      fragility: { earthquake: 'shop-low-rise-concrete' },
      provenance: [
        {
          source: 'Pharmacies serve chronic patients, with part of their work possible by daylight',
          quality: 'judgement',
        },
      ],
    })),
  ];
}
