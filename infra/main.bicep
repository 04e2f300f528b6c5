// One deployment of the service: function app behind the Functions host, its storage, keys, logs, alerts.
targetScope = 'resourceGroup'

@description('Lower-case letters and digits, 3 to 11; the stem of every name.')
@minLength(3)
@maxLength(11)
param name string

param location string = resourceGroup().location

@allowed(['test', 'production'])
param stage string

@description('The OpenID Connect issuer. The service refuses to start in production without one.')
param issuer string

@description('The audience that tokens must be made for.')
param audience string

@description('The id under which the pages are registered with the identity provider: a public client.')
param clientId string

@description('Whether storage and keys are reached through the virtual network only.')
param privateNetwork bool = stage == 'production'

@description('Machines that are always warm.')
@minValue(1)
param alwaysReady int = stage == 'production' ? 2 : 1

@description('The most machines; orchestrations run on as many as there are hub partitions (host.json, 4).')
@minValue(1)
param mostMachines int = 8

@description('The package that runs. `deploy.sh` gives the present one, and activates the new one when it is uploaded.')
param packageVersion string

@description('Who is told when the budget or an alarm is reached.')
param alertMail string

@description('In the currency of the subscription.')
@minValue(1)
param monthlyBudget int

@description('The first day of a month, yyyy-MM-01; budgets begin on one.')
param budgetFrom string

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { name: name, location: location, retentionDays: stage == 'production' ? 365 : 30 }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: { name: name, location: location }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: { name: name, location: location, isPrivate: privateNetwork, isProduction: stage == 'production' }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: { name: name, location: location, isPrivate: privateNetwork, isProduction: stage == 'production' }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    stage: stage
    issuer: issuer
    audience: audience
    clientId: clientId
    hostStorageName: storage.outputs.hostName
    dataStorageName: storage.outputs.dataName
    vaultUri: vault.outputs.uri
    insightsConnection: logs.outputs.insightsConnection
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    alwaysReady: alwaysReady
    mostMachines: mostMachines
    packageVersion: packageVersion
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    principalId: app.outputs.principalId
    hostStorageName: storage.outputs.hostName
    dataStorageName: storage.outputs.dataName
    vaultName: vault.outputs.name
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  params: {
    location: location
    subnetId: network!.outputs.endpointSubnetId
    networkId: network!.outputs.id
    hostStorageName: storage.outputs.hostName
    dataStorageName: storage.outputs.dataName
    vaultName: vault.outputs.name
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: { name: name, alertMail: alertMail, appId: app.outputs.id, monthlyBudget: monthlyBudget, budgetFrom: budgetFrom }
}

output hostStorageName string = storage.outputs.hostName
output vaultName string = vault.outputs.name
output appName string = app.outputs.name
output address string = app.outputs.address
