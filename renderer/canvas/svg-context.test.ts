import { readXmlDocument } from '@scenarios/exchange/xml-document';
import { describe, expect, it } from 'vitest';
import { SvgContext } from './svg-context';

const make = (): SvgContext => new SvgContext((text) => ({ width: text.length * 6 }) as TextMetrics);

describe('SvgContext', () => {
  it('writes what is drawn as well-formed SVG, text escaped and groups closed', () => {
    const context = make();
    context.save();
    context.beginPath();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.fillStyle = '#abc';
    context.fillRect(1, 2, 3, 4);
    context.font = "600 13px 'Inter Variable', sans-serif";
    context.fillText('<Rock & "Roll">', 5, 6);
    const document = context.document(100, 50, 'A & B');
    expect(document).toContain('&lt;Rock &amp; &quot;Roll&quot;&gt;');
    expect(document).toContain('font-size="13" font-weight="600"');
    expect(document).toContain('viewBox="0 0 100 50"');
    expect(readXmlDocument(document).ok).toBe(true);
  });

  it('draws arcs of less and more than half a turn, and whole circles as two arcs', () => {
    const context = make();
    context.beginPath();
    context.arc(10, 10, 5, 0, Math.PI / 2);
    context.stroke();
    context.beginPath();
    context.arc(10, 10, 5, 0, 1.5 * Math.PI);
    context.stroke();
    context.beginPath();
    context.arc(10, 10, 5, 0, 2 * Math.PI);
    context.fill();
    const document = context.document(20, 20, 'arcs');
    expect(document).toContain('M15 10A5 5 0 0 1 10 15');
    expect(document).toContain('M15 10A5 5 0 1 1 10 5');
    expect(document).toContain('M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10');
  });

  it('keeps transforms and looks apart between save and restore', () => {
    const context = make();
    context.save();
    context.setTransform(2, 0, 0, 2, 10, 20);
    context.translate(1, 1);
    context.strokeStyle = 'red';
    context.setLineDash([4, 2]);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(1, 1);
    context.stroke();
    context.restore();
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(1, 1);
    context.stroke();
    const [, , first = '', second = ''] = context.document(9, 9, '').split('\n');
    expect(first).toContain('transform="matrix(2 0 0 2 12 22)"');
    expect(first).toContain('stroke="red"');
    expect(first).toContain('stroke-dasharray="4 2"');
    expect(second).not.toContain('transform');
    expect(second).not.toContain('dash');
  });
});
