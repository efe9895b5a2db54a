using CartIntegrity.Load;

return await LoadProgram.RunAsync(args);
