import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { renderChart } from './render-chart.ts';

function configMap(scope: Construct, name: string) {
  return new ApiObject(scope, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
}

describe('renderChart', () => {
  it('lists the objects in the order in which they were constructed, nested ones included', () => {
    const chart = new Chart(new App(), 'chart');
    configMap(chart, 'zebra');
    configMap(new Construct(chart, 'group'), 'nested');
    configMap(chart, 'ant');
    expect(renderChart(chart).map((object) => object.metadata.name)).toEqual(['zebra', 'nested', 'ant']);
  });

  it('gives what the object itself says, and nothing for a chart without objects', () => {
    const chart = new Chart(new App(), 'chart');
    expect(renderChart(chart)).toEqual([]);
    const object = configMap(chart, 'settings');
    expect(renderChart(chart)).toEqual([object.toJson()]);
  });

  it('refuses a dependency, which the order of construction would not follow', () => {
    const chart = new Chart(new App(), 'chart');
    const first = configMap(chart, 'first');
    configMap(chart, 'second').addDependency(first);
    expect(() => renderChart(chart)).toThrow('chart/second depends on another construct');
  });
});
