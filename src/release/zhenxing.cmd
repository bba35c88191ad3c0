@echo off
rem Runs Zhenxing from an unpacked release. It uses the Java that JAVA_HOME names, otherwise the one on the PATH.
setlocal disabledelayedexpansion
set "home=%~dp0."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" --version >nul 2>&1
if errorlevel 1 (
  echo zhenxing: no Java of 21 or later was found: install one, such as Eclipse Temurin, or set JAVA_HOME to it 1>&2
  exit /b 1
)
rem The cmd that runs the command removes its outer quotation marks. The carets keep this one from reading them as quotation
rem marks, so that the path stays in quotation marks of its own and may contain spaces and parentheses.
set "release="
for /f "tokens=2 delims=. " %%v in ('^""%java%" --version 2^>nul^"') do if not defined release set "release=%%v"
if not defined release set "release=0"
if %release% lss 21 (
  echo zhenxing: Java %release% is too old, 21 or later is needed: set JAVA_HOME to one 1>&2
  exit /b 1
)
rem The program writes UTF-8, which the console displays with code page 65001 only.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
rem Java ignores folders that do not exist. The libraries in lib\office and lib\semantic are used only with --office and --semantic,
rem and for an index that has vectors.
"%java%" -Dzhenxing.home="%home%" -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dpdfbox.fontcache="%TEMP%" --enable-native-access=ALL-UNNAMED -cp "%home%\lib\*;%home%\lib\office\*;%home%\lib\semantic\*" zhenxing.cli.Main %*
set "code=%errorlevel%"
if defined page chcp %page% >nul
exit /b %code%
