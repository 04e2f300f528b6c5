param name string
param alertMail string
param appId string
param monthlyBudget int
param budgetFrom string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: name
    enabled: true
    emailReceivers: [{ name: 'operators', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'errors-${name}'
  location: 'global'
  properties: {
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        { name: 'http5xx', criterionType: 'StaticThresholdCriterion', metricName: 'Http5xx', operator: 'GreaterThan', threshold: 10, timeAggregation: 'Total' }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-05-01' = {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetFrom }
    notifications: {
      reached80: { enabled: true, operator: 'GreaterThan', threshold: 80, contactEmails: [alertMail] }
      reached100: { enabled: true, operator: 'GreaterThan', threshold: 100, contactEmails: [alertMail] }
    }
  }
}
