param name string
param location string
param stage string
param issuer string
param audience string
param clientId string
param hostStorageName string
param dataStorageName string
param vaultUri string
param insightsConnection string
param subnetId string
param alwaysReady int
param mostMachines int
@description('The package of the container `package` that runs.')
param packageVersion string

resource hostStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostStorageName }
resource dataStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: dataStorageName }

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'elastic'
  sku: { name: 'EP1', tier: 'ElasticPremium' }
  properties: { reserved: true, maximumElasticWorkerCount: mostMachines, zoneRedundant: stage == 'production' }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'func-${name}'
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    vnetRouteAllEnabled: !empty(subnetId)
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      minimumElasticInstanceCount: alwaysReady
      healthCheckPath: '/api/health/live'
      // Without it the scale controller, which stands outside, cannot see the queues of a closed account.
      functionsRuntimeScaleMonitoringEnabled: !empty(subnetId)
    }
  }
}

// A resource of its own: the address of the management API is known only once the app is there.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    FUNCTIONS_EXTENSION_VERSION: '~4'
    FUNCTIONS_WORKER_RUNTIME: 'custom'
    AzureWebJobsStorage__blobServiceUri: hostStorage.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: hostStorage.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: hostStorage.properties.primaryEndpoints.table
    WEBSITE_RUN_FROM_PACKAGE: '${hostStorage.properties.primaryEndpoints.blob}package/${packageVersion}.zip'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    ASPNETCORE_ENVIRONMENT: 'Production'
    // The package is read-only; nothing that must last is written on a machine.
    Opc__DataFolder: '/tmp/opc'
    Opc__KeyVaultKey: '${vaultUri}keys/master-key'
    Opc__StorageConnectionString: dataStorage.properties.primaryEndpoints.blob
    // The hub lies in the host's account; auditors' histories are read there.
    Opc__TaskHubStorageConnectionString: hostStorage.properties.primaryEndpoints.blob
    Opc__DurableManagementUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/durabletask'
    Opc__DurableManagementKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/durabletask-extension)'
    Opc__OpenIdConnect__Issuer: issuer
    Opc__OpenIdConnect__Audience: audience
    Opc__OpenIdConnect__ClientId: clientId
  }
}

output id string = app.id
output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
output principalId string = app.identity.principalId
