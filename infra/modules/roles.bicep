// What the app may do, and nothing else: no role of a whole subscription, none that grants roles.
param principalId string
param hostStorageName string
param dataStorageName string
param vaultName string

resource hostStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hostStorageName }
resource dataStorage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: dataStorageName }
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: vaultName }

// The host keeps leases and packages in blobs, the hub in queues and tables.
var hostRoles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

var dataRoles = {
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

var vaultRoles = {
  cryptoServiceEncryptionUser: 'e147488a-f6f5-4113-8e2d-b22465e65bf6'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

resource onHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(hostRoles): {
  name: guid(hostStorage.id, principalId, role.value)
  scope: hostStorage
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value) }
}]

resource onData 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(dataRoles): {
  name: guid(dataStorage.id, principalId, role.value)
  scope: dataStorage
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value) }
}]

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(vaultRoles): {
  name: guid(vault.id, principalId, role.value)
  scope: vault
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value) }
}]
