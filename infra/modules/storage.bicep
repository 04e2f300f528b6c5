// Two accounts: what the host needs (hub, leases, package) and what the law asks to be kept (cases, documents, audit heads).
param name string
param location string
param isPrivate bool
param isProduction bool

var common = {
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  allowBlobPublicAccess: false
  // No keys: everything signs in with the app's identity.
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'AzureServices' }
}

resource host 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}host'
  location: location
  kind: 'StorageV2'
  sku: { name: isProduction ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: common
}

resource data 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}data'
  location: location
  kind: 'StorageV2'
  sku: { name: isProduction ? 'Standard_GZRS' : 'Standard_LRS' }
  properties: common
}

resource dataBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: data
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource documents 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: dataBlobs
  name: 'documents'
}

// The auditors' log with the heads of all chains: written once, changed by nobody, the account's owner included.
resource auditHeads 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: dataBlobs
  name: 'checkpoints'
}

resource auditLock 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: auditHeads
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: isProduction ? 3650 : 1, allowProtectedAppendWrites: false }
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: host
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: hostBlobs
  name: 'package'
}

output hostName string = host.name
output dataName string = data.name
